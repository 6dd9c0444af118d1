package org.openpass.cargo.manifest;

import org.openpass.cargo.CargoDocuments;
import org.openpass.cargo.CargoDocuments.Found;
import org.openpass.cargo.CargoKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Manifests, each with its voyage and all that it brought, as a kind of case. */
@Configuration(proxyBeanMethods = false)
class ManifestModels {

    /** Its messages are published by {@link ManifestCases}. */
    @Bean
    CargoKind manifestKind() {
        return CargoKind.of(ManifestCase.KIND, ManifestCase.WAITING, ManifestCase.ENDS, "houses-complete", "ship-arrived", "list-received",
                "manifest-cancelled");
    }

    /** A manifest is found by its reference number, its ship and its carrier's code; its goods are found as consignments. */
    @Bean
    CargoDocuments manifestDocuments(JdbcClient jdbc) {
        return new CargoDocuments(jdbc, ManifestCase.KIND, new Found("v.mrn", null, "v.voyage", "array[v.carrier, v.vessel]", null, null),
                "join cargo.manifest_cases m on m.case_number = c.number join cargo.voyages v on v.mrn = m.mrn");
    }
}
