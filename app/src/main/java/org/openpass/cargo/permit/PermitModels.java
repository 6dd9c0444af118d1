package org.openpass.cargo.permit;

import org.openpass.cargo.CargoDocuments;
import org.openpass.cargo.CargoDocuments.Found;
import org.openpass.cargo.CargoKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Applications and reports of bonded goods, as a kind of case. */
@Configuration(proxyBeanMethods = false)
class PermitModels {

    /** Its messages are published by {@link Permits}. */
    @Bean
    CargoKind permitKind() {
        return CargoKind.of(Permit.KIND, Permit.WAITING, Permit.ENDS, "work-reported");
    }

    /** A permit is found by its number and by the cargo number of its goods. */
    @Bean
    CargoDocuments permitDocuments(JdbcClient jdbc) {
        return new CargoDocuments(jdbc, Permit.KIND, new Found("p.number", "g.cargo_number", null, null, "array[g.goods]", null),
                "join cargo.permits p on p.case_number = c.number join cargo.consignments g on g.id = p.consignment");
    }
}
