package org.openpass.gateway;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.time.Clock;
import org.openpass.declaration.model.DeclarationRules;
import org.openpass.gateway.wco.WcoDeclarations;
import org.openpass.gateway.xml.SecureXml;
import org.openpass.terms.Seoul;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.observation.SecurityObservationSettings;

/** Wires the doors and describes them as OpenAPI. */
@Configuration(proxyBeanMethods = false)
class GatewayConfiguration {

    @Bean
    WcoDeclarations wcoDeclarations(Clock clock) {
        return new WcoDeclarations(new SecureXml(),
                new DeclarationRules(clock.withZone(Seoul.ZONE)));
    }

    /** Requests are timed as a whole; that each was authorised, too, nobody looks at, and it costs each of them. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI().info(new Info().title("OpenPass API").version("1")
                        .description("Electronic customs: file, follow and find.")
                        .license(new License().name("Apache-2.0")))
                .components(new Components()
                        .addSecuritySchemes("apiKey", new SecurityScheme().type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.HEADER).name(ApiKeyFilter.HEADER))
                        .addSecuritySchemes("account", new SecurityScheme().type(SecurityScheme.Type.HTTP)
                                .scheme("basic")))
                .addSecurityItem(new SecurityRequirement().addList("apiKey"))
                .addSecurityItem(new SecurityRequirement().addList("account"));
    }
}
