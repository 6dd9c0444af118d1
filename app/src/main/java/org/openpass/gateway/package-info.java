/** The doors for machines: REST and WCO XML. */
@org.springframework.modulith.ApplicationModule(displayName = "Gateway · 연계")
package org.openpass.gateway;
