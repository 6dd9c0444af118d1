package org.openpass.cargo.manifest;

import org.openpass.cargo.CargoKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Manifests, each with its voyage and all that it brought, as a kind of case. */
@Configuration(proxyBeanMethods = false)
class ManifestModels {

    /** Its messages are published by {@link ManifestCases}. */
    @Bean
    CargoKind manifestKind() {
        return CargoKind.of(ManifestCase.KIND, ManifestCase.WAITING, ManifestCase.ENDS, "houses-complete", "ship-arrived", "list-received",
                "manifest-cancelled");
    }
}
