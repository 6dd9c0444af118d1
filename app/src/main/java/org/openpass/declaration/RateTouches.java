package org.openpass.declaration;

import java.util.List;
import java.util.Set;
import org.openpass.release.Touches;
import org.springframework.stereotype.Component;

/**
 * Declarations and drafts whose goods a change of the tariff, of confirmation laws or of named goods is about. Which column
 * of a table holds codes, its rows say; a code of no digits is every good's.
 */
@Component
class RateTouches implements Touches {

    private static final Set<String> SCHEMAS = Set.of("tariff", "requirement", "declaration");
    /** Codes have few lengths, so their beginnings are compared as wholes and not one by one. */
    private static final String CODES = """
            with codes as materialized (
                select distinct coalesce(v ->> 'code_prefix', v ->> 'hs_prefix', v ->> 'hs_code', v ->> 'code', '') as code
                from release.rows r
                cross join lateral jsonb_array_elements(r.before || coalesce(r.after, '[]')) as said (v)
                where r.release = :release and r.act <> 'SAME' and coalesce(v ->> 'direction', 'IMPORT') = 'IMPORT'
                    and jsonb_exists_any(v, array['code_prefix', 'hs_prefix', 'hs_code', 'code'])),
            lengths as materialized (select distinct length(code) as digits from codes)
            """;
    private static final String NAMED = """
             cross join lengths join codes on codes.code = left(regexp_replace(line.goods ->> 'hsCode', '[^0-9]', '', 'g'),
                lengths.digits)
            """;
    private static final String LATELY = CODES + "select distinct d.number " + DeclarationTouch.FILED
            + DeclarationTouch.LINES + NAMED + DeclarationTouch.LATELY;
    private static final String OPEN = CODES + "select distinct d.number " + DeclarationTouch.FILED + DeclarationTouch.LINES
            + NAMED + DeclarationTouch.OPEN;
    private static final String DRAFTS = CODES + "select distinct w.id " + DeclarationTouch.DRAFTS
            + " cross join lateral jsonb_array_elements(w.content -> 'lines') as line (goods)" + NAMED
            + DeclarationTouch.WRITTEN;

    @Override
    public boolean reads(String table) {
        return SCHEMAS.contains(table.substring(0, Math.max(0, table.indexOf('.'))));
    }

    @Override
    public List<Touch> of(Change change) {
        String schema = change.table().substring(0, change.table().indexOf('.'));
        return List.of(new Touch(schema + ".open", null, OPEN), new Touch(schema + ".lately", null, LATELY),
                new Touch(schema + ".drafts", null, DRAFTS));
    }
}
