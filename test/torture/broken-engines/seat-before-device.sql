-- A logout locks the seat first and the device afterwards, a login the other way round. The pause makes it likely
-- that they meet within seconds.
select mutate_function('log_out', 'select * into d from devices where', 'perform pg_sleep(0.12) from seats where customer_id = p_customer and device_id = p_device for no key update;
  select * into d from devices where');
