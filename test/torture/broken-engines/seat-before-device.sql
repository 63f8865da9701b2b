-- A logout locks the seat first and the device afterwards, a login the other way round. The pause makes it likely
-- that they meet within seconds.
select mutate_function('log_out', 'update devices set', 'perform 1 from seats where customer_id = p_customer and device_id = p_device for no key update;
  perform pg_sleep(0.02);
  update devices set');
