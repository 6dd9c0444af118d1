package org.openpass.cargo.overdue;

import java.util.Set;
import org.openpass.cargo.CargoDocuments;
import org.openpass.cargo.CargoDocuments.Found;
import org.openpass.cargo.CargoKind;
import org.openpass.casework.PartylessKinds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Overdue goods, as a kind of case. */
@Configuration(proxyBeanMethods = false)
class OverdueModels {

    /** Its messages are published by {@link OverdueCases}. */
    @Bean
    CargoKind overdueKind() {
        return CargoKind.of(OverdueCase.KIND, OverdueCase.WAITING, OverdueCase.ENDS, "goods-moved");
    }

    /** Of goods whose owner nobody knows no party sees the case: what it says is told in public (Art. 209(2)). */
    @Bean
    PartylessKinds ownerlessGoods() {
        return () -> Set.of(OverdueCase.KIND);
    }

    /** Overdue goods are found by their cargo number, their B/L, the place where they lie, their owner and what they are. */
    @Bean
    CargoDocuments overdueDocuments(JdbcClient jdbc) {
        return new CargoDocuments(jdbc, OverdueCase.KIND, new Found("coalesce(g.cargo_number, g.bill_number)", "coalesce(g.hbl, g.mbl, g.bill_number)",
                "s.place", "array[g.consignee]", "array[g.goods]", "array[s.hs_code]"),
                "join cargo.sales s on s.case_number = c.number join cargo.consignments g on g.id = s.consignment");
    }
}
