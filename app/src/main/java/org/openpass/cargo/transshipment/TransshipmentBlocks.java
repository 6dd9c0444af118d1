package org.openpass.cargo.transshipment;

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

/** What holds up goods that leave for abroad again: customs has not confirmed them yet, they are to be loaded, or were left behind. */
@Component
class TransshipmentBlocks implements BlockSource {

    @Override
    public List<Block> of(JdbcClient asked, long consignment, List<String> numbers, List<String> declarations) {
        return asked.sql("""
                select t.case_number, t.number, t.place, t.packages - t.gone as "left", t.packages, t.accepted_at is not null as accepted, t.load_by,
                    c.status = 'LEFT_BEHIND_REVIEW' as behind
                from cargo.transshipments t join casework.cases c on c.number = t.case_number
                where t.consignment = ? and t.outcome is null and t.gone < t.packages order by t.number
                """).param(consignment).query(TransshipmentBlocks::block).list();
    }

    private static Block block(ResultSet rs, int row) throws SQLException {
        boolean accepted = rs.getBoolean("accepted");
        boolean behind = rs.getBoolean("behind");
        return new Block(Kind.CARGO, !accepted ? "transshipment.review" : behind ? "transshipment.leftBehind" : "transshipment.loading",
                Map.of(Block.OF, rs.getString("packages"), Block.PLACE, rs.getString("place"), Block.DECLARATION, rs.getString("number")),
                accepted && !behind ? Who.CARRIER : Who.CUSTOMS, accepted && !behind ? Seoul.after(rs.getObject("load_by", LocalDate.class))
                .minusSeconds(1) : null, "Customs Act Art. 141", rs.getString("case_number"), rs.getInt("left"));
    }
}
