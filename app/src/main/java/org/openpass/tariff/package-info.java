/**
 * Tariff (관세율): commodity codes, rates by validity date, and what an import owes.
 * Others ask {@link org.openpass.tariff.TariffApi}; files come in through {@link org.openpass.tariff.TariffLoading}.
 */
@ApplicationModule(displayName = "Tariff 관세율", allowedDependencies = {"terms", "signals", "release", "reference"})
package org.openpass.tariff;

import org.springframework.modulith.ApplicationModule;
