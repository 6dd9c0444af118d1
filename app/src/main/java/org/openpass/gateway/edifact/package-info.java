/**
 * UN/EDIFACT (ISO 9735, directory D.95B): manifests, arrivals and what warehouses report, as systems of carriers and terminals send
 * them, and what these are answered.
 */
package org.openpass.gateway.edifact;
