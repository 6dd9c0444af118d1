package org.openpass.reference;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Fills the tables of codes from the lists that ship: countries and currencies (ISO 3166, ISO 4217; ODC-PDDL), and the code
 * lists of the e-documents. It brings what is absent: a code that was ended or named otherwise stays so.
 */
@Component
@Order(1)
class IsoCodes implements ApplicationRunner {

    private final ShippedRows shipped;

    IsoCodes(ShippedRows shipped) {
        this.shipped = shipped;
    }

    @Override
    public void run(ApplicationArguments args) {
        shipped.bring("reference/countries.csv", "code,name_en,name_ko", Codes.COUNTRIES, """
                with named as (
                    update reference.countries c set name_ko = s.name_ko from shipped s
                    where c.code = s.code and c.name_ko is null and c.release is null)
                insert into reference.countries (code, name_en, name_ko) select code, name_en, name_ko from shipped s
                where not exists (select 1 from reference.countries c where c.code = s.code) on conflict do nothing
                """);
        shipped.bring("reference/currencies.csv", "code,name_en,name_ko,minor_unit", Codes.CURRENCIES, """
                with named as (
                    update reference.currencies c set name_ko = s.name_ko, minor_unit = s.minor_unit::int from shipped s
                    where c.code = s.code and c.name_ko is null and c.release is null)
                insert into reference.currencies (code, name_en, name_ko, minor_unit)
                select code, name_en, name_ko, minor_unit::int from shipped s
                where not exists (select 1 from reference.currencies c where c.code = s.code) on conflict do nothing
                """);
        shipped.bring("reference/codes.csv", "list,code,name_ko,name_en,note", CodeLists.TABLE, """
                insert into reference.codes (list, code, name_ko, name_en, note, valid_from)
                select list, code, name_ko, name_en, nullif(note, ''), '2000-01-01' from shipped s
                where not exists (select 1 from reference.codes c where c.list = s.list and c.code = s.code)
                on conflict do nothing
                """);
    }
}
