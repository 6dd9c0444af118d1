package org.openpass.collection;

import org.openpass.casework.Invariant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Invariants of money. */
@Configuration(proxyBeanMethods = false)
class CollectionInvariants {

    @Bean
    Invariant oneNoticePerAssessment(JdbcClient jdbc) {
        return Invariant.of("I3", "Every assessment has its payment slip, and no slip is paid beyond its amount", () ->
                jdbc.sql("""
                select (select count(*) from collection.assessments a where not exists (
                            select 1 from collection.notices n
                            where n.case_number = a.case_number and n.round = a.round))
                     + (select count(*) from collection.notices n where amount < (
                            select coalesce(sum(amount), 0) from collection.payments p
                            where p.notice_number = n.notice_number))
                     + (select count(*) from collection.levies l full join (select * from collection.notices
                            where kind = 'ASSESSMENT_NOTICE') n on n.case_number = l.case_number and n.round = l.round
                        where l.id is null or n.notice_number is null)
                """).query(Long.class).single());
    }

    @Bean
    Invariant securitiesBalance(JdbcClient jdbc) {
        return Invariant.of("I6", "What is charged on a security is the sum of its open charges", () -> jdbc.sql("""
                select count(*) from collection.securities s where charged <> (
                    select coalesce(sum(amount), 0) from collection.security_charges c
                    where c.reference = s.reference and c.released_at is null)
                """).query(Long.class).single());
    }

    @Bean
    Invariant dutyAddsUp(JdbcClient jdbc) {
        return Invariant.of("I6", "Duty total is the sum of its lines less the stated rounding, and of the surcharges", () -> jdbc.sql("""
                select (select count(*) from collection.assessment_totals t
                        where sum_of_lines - rounding <> payable or sum_of_lines <> (
                            select coalesce(sum(amount), 0) from collection.assessment_lines l
                            where l.assessment_id = t.assessment_id and l.tax = t.tax))
                     + (select count(*) from collection.assessments a where total_payable - surcharge <> (
                            select coalesce(sum(payable), 0) from collection.assessment_totals t
                            where t.assessment_id = a.id))
                     + (select count(*) from collection.assessments a full join (select case_number, round, sum(amount) as amount
                            from collection.surcharges group by 1, 2) s on s.case_number = a.case_number and s.round = a.round
                        where coalesce(a.surcharge, 0) <> coalesce(s.amount, 0))
                """).query(Long.class).single());
    }
}
