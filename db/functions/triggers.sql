-- The triggers. Their functions are in guards.sql (what cannot be stored), pool-settings.sql and older-programs.sql.

-- No seat above the quantity can be added (L1).
create or replace trigger seats_guard_insert
  after insert or update of customer_id, seat_pool_id, seat_number, standing on seats
  for each row
  execute function guard_seat();

-- Open seats, by far the most, need no guard when they are taken, renewed or freed.
create or replace trigger seats_guard_update
  after update of device_id, lease_id, last_call_at, lapses_after on seats
  for each row
  when (new.standing <> 'OPEN')
  execute function guard_seat();

-- A renewal only moves the lapse away from the bound, and does not call it.
create or replace trigger seats_lower_held_bound
  after insert or update of last_call_at, lapses_after, held_at_least_until on seats
  for each row
  when (new.held_at_least_until > new.last_call_at + new.lapses_after)
  execute function lower_held_bound();

create or replace trigger devices_guard
  after insert or update of name, installation_id, token_hash on devices
  for each row
  execute function guard_device();

-- The audit trail is append-only (L24).
create or replace trigger audit_entries_append_only
  before update or delete on audit_entries
  for each row
  execute function refuse_change();

create or replace trigger audit_entries_no_truncate
  before truncate on audit_entries
  for each statement
  execute function refuse_change();

-- The settings that reach seats do so in the transaction that changes them.
create or replace trigger seat_pools_apply_settings
  after insert or update of mode, licensed_quantity, inactivity_timeout_seconds, suspended_at on seat_pools
  for each row
  execute function apply_seat_pool_settings();

-- Only an update that changes a setting grows the version of the settings.
create or replace trigger seat_pools_count_settings_change
  before update on seat_pools
  for each row
  when (
    (
      new.mode, new.licensed_quantity, new.inactivity_timeout_seconds, new.reregistration_delay_hours,
      new.force_logout_hold_off_seconds, new.user_authentication, new.suspended_at, new.registration_key_hash
    )
    is distinct from (
      old.mode, old.licensed_quantity, old.inactivity_timeout_seconds, old.reregistration_delay_hours,
      old.force_logout_hold_off_seconds, old.user_authentication, old.suspended_at, old.registration_key_hash
    )
  )
  execute function count_settings_change();

-- Only for settings that reach no seat: apply_seat_pool_settings publishes the others.
create or replace trigger seat_pools_publish_settings_change
  after update on seat_pools
  for each row
  when (
    new.settings_version <> old.settings_version
    and (new.mode, new.licensed_quantity, new.inactivity_timeout_seconds, new.suspended_at)
      is not distinct from (old.mode, old.licensed_quantity, old.inactivity_timeout_seconds, old.suspended_at)
  )
  execute function publish_settings_change();

-- A new pool is announced to subscribers that watch all pools of a customer.
create or replace trigger seat_pools_publish_creation
  after insert on seat_pools
  for each row
  execute function publish_settings_change();

-- For processes of an older version. A name of printable ASCII characters without spaces needs no stored form.
create or replace trigger app_users_user_name_key
  before insert on app_users
  for each row
  when (new.user_name_key is null and new.user_name !~ '^[!-~]*$')
  execute function set_user_name_key();
