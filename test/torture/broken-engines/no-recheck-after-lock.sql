-- A taker that waited for a seat takes it, whatever has become of the seat meanwhile.
select mutate_function('take_seat', 'and seat_number = number
  and is_takeable(mode, standing, last_call_at, lapses_after, p_mode, clock_timestamp()) for no key update', 'and seat_number = number for no key update');
select mutate_function('take_seat', 'held := s.lease_id is not null and', 'held := s.device_id = p_device and');
