-- A renewal that lost its seat goes on to regain one in the same transaction, where READ COMMITTED keeps the lost
-- seat locked.
select mutate_function('check_license', 'if not found then a.outcome := ''RETRY''; return a; end if;
    a.outcome := ''GRANTED''; a.grant_kind := ''RENEWED''', 'if found then
    a.outcome := ''GRANTED''; a.grant_kind := ''RENEWED''');
select mutate_function('check_license', 'a.lapses_after_seconds := extract(epoch from s.lapses_after);
    return a;
  end if;', 'a.lapses_after_seconds := extract(epoch from s.lapses_after);
    return a;
    end if;
  end if;');
