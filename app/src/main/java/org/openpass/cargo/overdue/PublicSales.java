package org.openpass.cargo.overdue;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.openpass.casework.PublicLookups;
import org.openpass.terms.Limits;
import org.openpass.terms.Seoul;
import org.springframework.stereotype.Component;

/**
 * What customs tells the public of goods that it sells (Art. 208(1), 209(2), 210(7)): what, how much of it, where, at what price and when;
 * and notices to owners whom nobody knows. No party is named, and no bid.
 */
@Component
public class PublicSales {

    /** Which sales. */
    public enum View { OPEN, ENDED }

    /** A page. */
    public static final int PAGE = 50;

    /**
     * A sale that is published.
     *
     * @param number of its case, by which bids name it
     * @param place shed code; {@code placeName} its Korean name, {@code placeNameEn} its English one or null
     * @param method BIDS, CONTRACT or CONSIGN
     * @param round which round runs, or ran last
     * @param price asked in it, whole won; {@code firstPrice} that of the first
     * @param opensOn the day on which its bids are opened
     * @param outcome SOLD, UNSOLD, REVERTED or MOVED; null: it goes on
     */
    public record Sale(String number, String cargoNumber, String goods, int packages, String packageUnit, BigDecimal weight, String place,
            String placeName, String placeNameEn, String office, String method, int round, long price, long firstPrice, LocalDate opensOn,
            LocalDate publishedOn, String outcome) {
    }

    /**
     * A notice to an owner whom nobody knows, or where.
     *
     * @param kind NOTICE: export, import or return them (Art. 209(2)); REMOVAL: remove them (Art. 212(1))
     * @param until the last day for it
     */
    public record Notice(String kind, String number, String cargoNumber, String bill, String goods, int packages, String packageUnit,
            String place, String placeName, String placeNameEn, LocalDate toldOn, LocalDate until) {
    }

    private static final String PLACE = """
            left join lateral (select a.name_ko as place_name, a.name_en as place_name_en from cargo.bonded_areas a where a.shed = s.place
                and :today between a.valid_from and coalesce(a.valid_to, 'infinity') limit 1) a on true
            """;

    private final PublicLookups lookups;
    private final Limits limits;
    private final Clock clock;

    PublicSales(PublicLookups lookups, Limits limits, Clock clock) {
        this.lookups = lookups;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * A page of sales, the newest case first. What ended longer ago than {@code overdue.shownDays} is told no more: was sold, moved, or opened
     * for bids for the last time.
     *
     * @param after number of the last of the page before; null for the first
     * @return at most one more than a page
     */
    public List<Sale> sales(View view, String after) {
        LocalDate today = Seoul.today(clock);
        return lookups.jdbc().sql(Seoul.inSql("""
                select s.case_number as number, coalesce(c.cargo_number, c.bill_number) as cargo_number, c.goods, s.packages, c.package_unit,
                    case when c.packages = s.packages then c.weight end as weight, s.place, a.place_name, a.place_name_en,
                    left(s.place, 3) as office, s.method, r.round, r.price, s.first_price, r.opens_on, s.published_on,
                    coalesce(s.outcome, case when s.moved_at is not null then 'MOVED' when s.end_decision = 'TREASURY' then 'UNSOLD' end) as outcome
                from cargo.sales s join cargo.consignments c on c.id = s.consignment
                join lateral (select round, price, opens_on from cargo.sale_rounds where case_number = s.case_number
                    order by round desc limit 1) r on true
                """ + PLACE + """
                where s.published_on is not null and (:open and s.outcome is null and s.moved_at is null
                        and s.end_decision is distinct from 'TREASURY'
                        or not :open and (s.outcome is not null or s.moved_at is not null or s.end_decision = 'TREASURY')
                            and greatest(coalesce(s.sold_on, (s.moved_at at time zone 'Asia/Seoul')::date, r.opens_on), s.published_on) > :since)
                    and (:after::text is null or s.case_number < :after)
                order by s.case_number desc limit :limit
                """)).param("today", today).param("open", view == View.OPEN).param("since", today.minusDays(limits.of("overdue.shownDays")))
                .param("after", after).param("limit", PAGE + 1).query(Sale.class).list();
    }

    /** Notices whose time is not over, the newest first; a page and one more. */
    public List<Notice> notices(String after) {
        return lookups.jdbc().sql("""
                select case when s.removal = 'PUBLIC' then 'REMOVAL' else 'NOTICE' end as kind, s.case_number as number,
                    coalesce(c.cargo_number, c.bill_number) as cargo_number, coalesce(c.hbl, c.mbl, c.bill_number) as bill, c.goods,
                    s.packages, c.package_unit, s.place, a.place_name, a.place_name_en, coalesce(s.removal_on, s.notice_on) as told_on,
                    coalesce(s.removal_until, s.notice_until) as until
                from cargo.sales s join cargo.consignments c on c.id = s.consignment
                """ + PLACE + """
                where s.ended_at is null and s.moved_at is null and coalesce(s.removal, s.notice) = 'PUBLIC'
                    and coalesce(s.removal_until, s.notice_until) >= :today and (:after::text is null or s.case_number < :after)
                order by s.case_number desc limit :limit
                """).param("today", Seoul.today(clock)).param("after", after).param("limit", PAGE + 1).query(Notice.class).list();
    }
}
