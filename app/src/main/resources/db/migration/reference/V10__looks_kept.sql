-- How long is kept who looked at whose data; longer where the data are of very many persons. Own reading of the standard of
-- safety measures, which is not among the texts of this project: to be confirmed.
insert into reference.parameters (name, value, unit, article, valid_from) values
    ('looks.keptYears', 1, 'years', 'Personal Information Protection Act Art. 29 (standard of safety measures; to be confirmed)',
        '2000-01-01'),
    ('looks.keptYearsMany', 2, 'years', 'Personal Information Protection Act Art. 29 (standard of safety measures; to be confirmed)',
        '2000-01-01');
