package org.openpass.tariff;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Binds the settings of the tariff. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TariffProperties.class)
class TariffConfiguration {
}
