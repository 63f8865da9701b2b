-- What cannot be locked at once counts as taken: the device is refused though a seat is free.
select mutate_function('take_seat', 'raise exception ''seat contended'' using errcode = ''serialization_failure'';', '
    at := clock_timestamp();
    insert into denials (customer_id, seat_pool_id, at, device_id, installation_id, device_name, action, licensed_quantity, in_use)
      values (p_customer, p_pool, at, p_device, ''unknown'', ''unknown'', p_action, 0, 0);
    a.outcome := ''REFUSED''; a.reason := ''NO_LICENSE_AVAILABLE''; a.server_time := at;
    return a;');
select mutate_function('take_seat', 'order by random() limit 1', 'where false');
