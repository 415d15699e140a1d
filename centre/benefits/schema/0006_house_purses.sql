-- Which purse pays for houses: every rate, those of earlier requests too.
UPDATE benefits_rates SET version = version + 1, terms = replace(replace(terms,
  '"purse_kind": ""', '"purse_kind": "HOUSE_ELDER"'), '"purse_kind":""', '"purse_kind":"HOUSE_ELDER"')
  WHERE code = 'ELD_HOUSE';
UPDATE benefits_rates SET version = version + 1, terms = replace(replace(terms,
  '"purse_kind": ""', '"purse_kind": "HOUSE_DISABLED"'), '"purse_kind":""', '"purse_kind":"HOUSE_DISABLED"')
  WHERE code = 'DIS_HOUSE';
UPDATE benefits_rates SET version = version + 1, terms = replace(replace(terms,
  '"purse_kind": ""', '"purse_kind": "HOUSE_RURAL"'), '"purse_kind":""', '"purse_kind":"HOUSE_RURAL"')
  WHERE code IN ('SUFFICIENT_HOUSE', 'SECURE_HOUSE_SUBSIDY', 'SECURE_INFRA_SAME', 'SECURE_INFRA_NEW');
