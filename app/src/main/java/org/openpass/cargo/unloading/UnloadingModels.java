package org.openpass.cargo.unloading;

import org.openpass.cargo.CargoDocuments;
import org.openpass.cargo.CargoDocuments.Found;
import org.openpass.cargo.CargoKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Declarations of unloading, as a kind of case. */
@Configuration(proxyBeanMethods = false)
class UnloadingModels {

    /** Its messages are published by {@link Unloadings}. */
    @Bean
    CargoKind unloadingKind() {
        return CargoKind.of(Unloading.KIND, Unloading.WAITING, Unloading.ENDS, "all-carried-in", "carry-in-extension-asked");
    }

    /** An unloading is found by its number, its manifest's, its ship and its carrier's code. */
    @Bean
    CargoDocuments unloadingDocuments(JdbcClient jdbc) {
        return new CargoDocuments(jdbc, Unloading.KIND, new Found("u.number", null, "u.mrn", "array[v.carrier, v.vessel]", null, null),
                "join cargo.unloadings u on u.case_number = c.number left join cargo.voyages v on v.mrn = u.mrn");
    }
}
