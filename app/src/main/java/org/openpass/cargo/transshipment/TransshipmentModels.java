package org.openpass.cargo.transshipment;

import org.openpass.cargo.CargoDocuments;
import org.openpass.cargo.CargoDocuments.Found;
import org.openpass.cargo.CargoKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Transshipments, as a kind of case. */
@Configuration(proxyBeanMethods = false)
class TransshipmentModels {

    /** Its messages are published by {@link TransshipmentGround} and {@link Transshipments}. */
    @Bean
    CargoKind transshipmentKind() {
        return CargoKind.of(Transshipment.KIND, Transshipment.WAITING, Transshipment.ENDS, "loaded-aboard", "return-withdrawal-asked",
                "transshipment-withdrawn");
    }

    /** A transshipment is found by its number, by the number and the goods of its consignment, by its voyage and its declarant. */
    @Bean
    CargoDocuments transshipmentDocuments(JdbcClient jdbc) {
        return new CargoDocuments(jdbc, Transshipment.KIND, new Found("c.subject", "g.cargo_number", "t.voyage", "array[f.trader]", "array[g.goods]", null),
                "join cargo.transshipments t on t.case_number = c.number join cargo.consignments g on g.id = t.consignment"
                + " left join casework.case_facts f on f.case_number = c.number");
    }
}
