/** Administration: parties, keys, accounts and the system's health. */
@org.springframework.modulith.ApplicationModule(displayName = "Administration · 관리")
package org.openpass.administration;
