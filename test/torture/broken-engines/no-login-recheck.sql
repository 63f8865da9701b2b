-- A regain trusts what it read before it waited for the device.
select mutate_function('check_license', 'and hard_login', '');
