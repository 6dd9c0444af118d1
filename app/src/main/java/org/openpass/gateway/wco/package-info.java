/** Import declarations as WCO Data Model 3.6 XML; which element holds what stands in {@code wco/declaration-mapping.csv}. */
@org.springframework.modulith.NamedInterface("wco")
package org.openpass.gateway.wco;
