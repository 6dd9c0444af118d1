package org.openpass.cargo.overdue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.openpass.cargo.Block;
import org.openpass.cargo.Block.Kind;
import org.openpass.cargo.Block.Who;
import org.openpass.cargo.BlockSource;
import org.openpass.terms.Seoul;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Goods that stay beyond their time, or cannot wait for its end, are sold by customs, unless their owner moves them: by the end of a notice, where there is one. */
@Component
class OverdueBlocks implements BlockSource {

    @Override
    public List<Block> of(JdbcClient asked, long consignment, List<String> numbers, List<String> declarations) {
        return asked.sql("""
                select s.case_number, s.packages, s.place, case when s.outcome is null then coalesce(s.removal_until, s.notice_until) end as until,
                    s.outcome = 'SOLD' as sold, s.ground <> 'PASSED' as early, greatest(c.packages, s.packages) as everything, s.packages - s.gone as here
                from cargo.sales s join cargo.consignments c on c.id = s.consignment
                where s.consignment = ? and s.moved_at is null and (s.ended_at is null or s.outcome = 'SOLD' and s.gone < s.packages)
                order by s.case_number
                """).param(consignment).query(OverdueBlocks::block).list();
    }

    private static Block block(ResultSet rs, int row) throws SQLException {
        LocalDate until = rs.getObject("until", LocalDate.class);
        Map<String, String> args = Map.of(Block.OF, String.valueOf(rs.getInt("everything")), Block.PLACE, rs.getString("place"));
        return rs.getBoolean("sold") ? new Block(Kind.HOLD, "hold.sold", args, Who.CUSTOMS, null, "Customs Act Art. 208", rs.getString("case_number"),
                rs.getInt("here")) : new Block(Kind.CARGO, rs.getBoolean("early") ? "cargo.saleBefore" : "cargo.overdue", args, Who.CONSIGNEE, until == null ? null
                        : Seoul.after(until).minusSeconds(1), "Customs Act Art. 209(1)", rs.getString("case_number"), rs.getInt("packages"));
    }
}
