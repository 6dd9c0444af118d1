/** Import declarations as WCO Data Model 3.6 XML; which element holds what stands in {@code wco/declaration-mapping.csv}. */
package org.openpass.gateway.wco;
