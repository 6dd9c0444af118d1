package org.openpass.cargo.gate;

import org.openpass.cargo.CargoDocuments;
import org.openpass.cargo.CargoDocuments.Found;
import org.openpass.cargo.CargoKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Carry-outs, as a kind of case. */
@Configuration(proxyBeanMethods = false)
class CarryOutModels {

    /** Its messages are published by {@link CarryOuts} and {@link CarryOutExtensions}. */
    @Bean
    CargoKind carryOutKind() {
        return CargoKind.of(CarryOutCase.KIND, CarryOutCase.WAITING, CarryOutCase.ENDS, "goods-left", "permission-ended",
                "carry-out-extension-asked");
    }

    /** A carry-out is found by its declaration, by the number and the goods of its consignment, and by whose they are. */
    @Bean
    CargoDocuments carryOutDocuments(JdbcClient jdbc) {
        return new CargoDocuments(jdbc, CarryOutCase.KIND, new Found("o.declaration", "coalesce(g.cargo_number, g.bill_number)", "c.subject",
                "array[f.trader]", "array[g.goods]", null),
                "join cargo.carry_outs o on o.case_number = c.number left join casework.case_facts f on f.case_number = c.number"
                + " left join cargo.consignments g on g.id = o.consignment");
    }
}
