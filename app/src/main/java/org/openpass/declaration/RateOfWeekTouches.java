package org.openpass.declaration;

import java.util.List;
import org.openpass.release.Touches;
import org.springframework.stereotype.Component;

/** Declarations and drafts with an amount in a currency whose weekly rate is changed (Customs Act Art. 18). */
@Component
class RateOfWeekTouches implements Touches {

    private static final String CURRENCIES = """
            with currencies as materialized (
                select distinct v ->> 'currency' as code from release.rows r
                cross join lateral jsonb_array_elements(r.before || coalesce(r.after, '[]')) as said (v)
                where r.release = :release and r.act <> 'SAME' and coalesce(v ->> 'direction', 'IMPORT') = 'IMPORT')
            """;
    private static final String NAMED = """
             and exists (select 1 from jsonb_path_query(d.document, '$.**.currency') as amount (currency)
                where amount.currency #>> '{}' in (select code from currencies))
            """;
    private static final String DRAFTED = """
             and exists (select 1 from jsonb_each_text(w.content -> 'fields') as field (name, typed)
                where (name = 'currency' or name like '%.currency') and typed in (select code from currencies))
            """;

    @Override
    public boolean reads(String table) {
        return "reference.exchange_rates".equals(table);
    }

    @Override
    public List<Touch> of(Change change) {
        return List.of(
                new Touch("currency.open", null, CURRENCIES + "select 1 " + DeclarationTouch.FILED + DeclarationTouch.OPEN
                        + NAMED),
                new Touch("currency.lately", null, CURRENCIES + "select 1 " + DeclarationTouch.FILED
                        + DeclarationTouch.LATELY + NAMED),
                new Touch("currency.drafts", null, CURRENCIES + "select 1 " + DeclarationTouch.DRAFTS
                        + DeclarationTouch.WRITTEN + DRAFTED));
    }
}
