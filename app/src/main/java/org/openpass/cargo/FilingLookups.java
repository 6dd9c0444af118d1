package org.openpass.cargo;

import java.time.Clock;
import java.util.List;
import org.openpass.cargo.place.Area;
import org.openpass.casework.OpenLookups;
import org.openpass.terms.Seoul;
import org.springframework.stereotype.Component;

/** What tells whether goods were declared in time (Customs Act Art. 241(3)), through the connections of the Open API. */
@Component
public class FilingLookups {

    /**
     * What is known of a consignment.
     *
     * @param cases of the declarations that stand
     * @param late the rest that is not declared lies in these places for longer than it may
     */
    public record Filing(List<String> cases, List<Late> late) {
    }

    /**
     * Goods that were not declared by the day, in a place where that costs (Art. 241(4), Decree Art. 248 no. 1).
     *
     * @param kind of the place, as it was when they came
     * @param hsCode 4 to 10 digits: a manifest has none, so what the declaration of a transport under bond said of the goods
     */
    public record Late(Area.Kind kind, String hsCode) {
    }

    private static final String PLACES = """
            (select shed, kind, valid_from, valid_to from cargo.bonded_areas where surcharge_applies = 'Y'
                union all select shed, 'OUTSIDE', null::date, null::date from cargo.outside_places)
            """;

    private final OpenLookups lookups;
    private final Clock clock;

    FilingLookups(OpenLookups lookups, Clock clock) {
        this.lookups = lookups;
        this.clock = clock;
    }

    /** Of one consignment. */
    public Filing of(long consignment) {
        return new Filing(lookups.jdbc().sql("""
                select e.case_number from cargo.reservations r join cargo.events e on e.effect_key = 'declared:' || r.declaration_number || ':1'
                where r.consignment = ? and r.released_at is null and e.case_number is not null
                """).param(consignment).query(String.class).list(), lookups.jdbc().sql(Seoul.inSql("""
                select distinct a.kind, t.hs_code from cargo.stock s
                join cargo.consignments c on c.id = s.consignment and c.declared < c.packages
                join cargo.transports t on t.consignment = s.consignment and t.hs_code is not null and t.withdrawn_at is null
                join %s a on a.shed = s.place and (s.first_in_at at time zone 'Asia/Seoul')::date
                    between coalesce(a.valid_from, '-infinity') and coalesce(a.valid_to, 'infinity')
                where s.consignment = :id and s.packages > 0 and s.declare_by < :today
                """.formatted(PLACES))).param("id", consignment).param("today", Seoul.today(clock))
                .query((rs, n) -> new Late(Area.Kind.valueOf(rs.getString(1)), rs.getString(2))).list());
    }
}
