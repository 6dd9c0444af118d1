package org.openpass.reference;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Fills the tables of codes from the lists that ship: countries and currencies (ISO 3166, ISO 4217; ODC-PDDL), and the code
 * lists of the e-documents. It brings what is absent: a code that was ended or named otherwise stays so. No door opens before:
 * rules would refuse every code.
 */
@Component
class IsoCodes implements SmartLifecycle {

    private final ShippedRows shipped;
    private volatile boolean running;

    IsoCodes(ShippedRows shipped) {
        this.shipped = shipped;
    }

    /** As early as the sign of life that each node gives. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1;
    }

    @Override
    public void start() {
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
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
