-- A lowered quantity leaves the seats above it open to takers.
select mutate_function('fit_seats', 'when present > p.licensed_quantity then ''SURPLUS''', 'when false then ''SURPLUS''');
