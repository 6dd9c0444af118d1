package org.openpass.declaration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openpass.cargo.Block;
import org.openpass.cargo.Block.Kind;
import org.openpass.cargo.Block.Who;
import org.openpass.cargo.BlockSource;
import org.openpass.cargo.Blocks;
import org.openpass.terms.Seoul;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the declarations of goods wait for before they are accepted: customs, the declarant, or the payer. */
@Component
class DeclarationBlocks implements BlockSource {

    /** What is paid after acceptance holds nothing up, though it is owed. */
    private record Waits(Kind kind, String code, Who who, String article) {
    }

    @Override
    public List<Block> of(JdbcClient asked, long consignment, List<String> numbers, List<String> declarations) {
        return Stream.concat(rejected(asked, numbers), waiting(asked, declarations)).toList();
    }

    /** The newest declaration of the goods, if it was rejected since it did not say how a law is met that customs confirms. */
    private static Stream<Block> rejected(JdbcClient asked, List<String> numbers) {
        return numbers.isEmpty() ? Stream.empty() : asked.sql("""
                select number, case_number, packages, laws from (
                    select d.number, d.case_number, d.status, (d.document ->> 'totalPackages')::int as packages,
                        (select string_agg(distinct r -> 'args' ->> 2, ', ') from jsonb_array_elements(d.reasons) r
                            where r ->> 'code' = :missing) as laws
                    from declaration.declarations d
                    where regexp_replace(upper(d.document ->> 'billOfLading'), '[^0-9A-Z]', '', 'g') = any(:numbers)
                    order by d.filed_at desc, d.number desc limit 1) newest
                where status = 'REJECTED' and laws is not null
                """).param("missing", Blocks.REQUIREMENT_MISSING).param("numbers", numbers.toArray(String[]::new)).query((rs, n) ->
                new Block(Kind.REQUIREMENT, Blocks.REQUIREMENT_MISSING, Map.of(Block.DECLARATION, rs.getString("number"), Block.WHY,
                        rs.getString("laws")), Who.DECLARANT, null, "Customs Act Art. 226", rs.getString("case_number"), rs.getInt("packages")))
                .list().stream();
    }

    private static Stream<Block> waiting(JdbcClient asked, List<String> declarations) {
        return declarations.isEmpty() ? Stream.empty() : asked.sql(Seoul.inSql("""
                select d.number, d.case_number, d.status, (d.document ->> 'totalPackages')::int as packages, case
                    when d.status = 'SUPPLEMENT' then (select min(s.due_at) from casework.deadlines s where s.case_number = d.case_number
                        and s.kind = :supplement and s.met_at is null and s.lapsed_at is null)
                    when d.status = 'CHANGE_PENDING' then (select min(s.due_at) from declaration.changes h
                        join casework.deadlines s on s.case_number = h.case_number where h.number = d.pending_change
                        and s.kind = :change and s.met_at is null and s.lapsed_at is null)
                    when d.status in ('DOC_REVIEW', 'INSPECTION') then (select min(t.due_at) from tasks.tasks t
                        where t.case_number = d.case_number and t.state = 'OPEN')
                    when d.status in ('AWAITING_PAYMENT', 'AWAITING_SECURITY') then (select
                        (n.due_on + 1)::timestamp at time zone 'Asia/Seoul' - interval '1 second' from collection.notices n
                        where n.case_number = d.case_number order by n.round desc limit 1)
                    end as until
                from declaration.declarations d where d.number = any(:numbers) order by d.number
                """)).param("supplement", Supplements.DEADLINE).param("change", ChangePeriods.DEADLINE)
                .param("numbers", declarations.toArray(String[]::new)).query(DeclarationBlocks::block).list().stream()
                .flatMap(Optional::stream);
    }

    private static Optional<Block> block(ResultSet rs, int row) throws SQLException {
        Waits waits = waits(DeclarationStatus.valueOf(rs.getString("status")));
        Timestamp until = rs.getTimestamp("until");
        String number = rs.getString("number");
        return waits == null ? Optional.empty() : Optional.of(new Block(waits.kind(), waits.code(), Map.of(Block.DECLARATION, number),
                waits.who(), instant(until), waits.article(), rs.getString("case_number"), rs.getInt("packages")));
    }

    private static Waits waits(DeclarationStatus status) {
        return switch (status) {
            case RECEIVED -> new Waits(Kind.REQUIREMENT, "declaration.checking", Who.CUSTOMS, "Customs Act Art. 248(1)");
            case DOC_REVIEW -> new Waits(Kind.REQUIREMENT, "declaration.review", Who.CUSTOMS, "Customs Act Art. 248(1)");
            case WAITING_CARRY_IN -> new Waits(Kind.REQUIREMENT, "declaration.awaitsGoods", Who.OPERATOR, "Customs Act Art. 244(3)");
            case INSPECTION -> new Waits(Kind.REQUIREMENT, "declaration.inspection", Who.CUSTOMS, "Customs Act Art. 246(1)");
            case SUPPLEMENT -> new Waits(Kind.REQUIREMENT, "declaration.supplement", Who.DECLARANT, "Customs Act Art. 249");
            case CHANGE_PENDING -> new Waits(Kind.REQUIREMENT, "declaration.changePending", Who.CUSTOMS, "Customs Act Art. 250");
            case AWAITING_SECURITY -> new Waits(Kind.TAX, "tax.security", Who.PAYER, "Customs Act Art. 248(2)");
            case AWAITING_PAYMENT -> new Waits(Kind.TAX, "tax.unpaid", Who.PAYER, "Customs Act Art. 9(2)");
            case ACCEPTED, WITHDRAWN, REJECTED -> null;
        };
    }

    private static Instant instant(Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
