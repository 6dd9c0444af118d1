package org.openpass.tariff;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the tariff.
 *
 * @param lineRounding each tax on a line is cut down to a multiple of this many won
 * @param totalRounding the total of each tax is cut down to a multiple of this many won
 */
@ConfigurationProperties("openpass.tariff")
record TariffProperties(@DefaultValue("1") long lineRounding, @DefaultValue("10") long totalRounding) {
}
