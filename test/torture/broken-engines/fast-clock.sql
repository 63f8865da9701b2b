-- A second of a setting lasts a millisecond, an hour too.
select mutate_function('fit_seats', 'p.inactivity_timeout_seconds)', 'p.inactivity_timeout_seconds * 0.001)');
select mutate_function('seat_timeout', 'p.inactivity_timeout_seconds)', 'p.inactivity_timeout_seconds * 0.001)');
select mutate_function('change_mode', 'p.inactivity_timeout_seconds)', 'p.inactivity_timeout_seconds * 0.001)');
select mutate_function('apply_seat_pool_settings', 'secs => new.inactivity_timeout_seconds)', 'secs => new.inactivity_timeout_seconds * 0.001)');
select mutate_function('force_logout', 'p.force_logout_hold_off_seconds)', 'p.force_logout_hold_off_seconds * 0.001)');
select mutate_function('register_device', 'hours => p.reregistration_delay_hours)', 'secs => p.reregistration_delay_hours * 0.001)');
-- The pools are small: a search that meets one holder raises the bounds, not only one that meets eight.
select mutate_function('raise_held_bounds', 'if 8 >', 'if 1 >');
select mutate_function('raise_held_bounds', 'limit 8', 'limit 1');
