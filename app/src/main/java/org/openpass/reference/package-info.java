/** Reference data: countries, currencies, offices, weekly exchange rates and legal parameters by validity date. */
@org.springframework.modulith.ApplicationModule(displayName = "Reference · 기준정보", allowedDependencies = {"terms", "signals", "release"})
package org.openpass.reference;
