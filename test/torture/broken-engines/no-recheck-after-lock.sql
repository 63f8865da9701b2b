-- A taker that waited for a seat takes it, whatever has become of the seat meanwhile.
select mutate_function('take_seat', 'and seat_number = number and mode = p_mode and standing = ''OPEN'' and last_call_at <= clock_timestamp() - lapses_after
          for no key update', 'and seat_number = number for no key update');
select mutate_function('take_seat', 'held := s.device_id is not null and', 'held := s.device_id = p_device and');
