/**
 * People, how they sign in and what they may do for their party; parties, mandates, keys and roles; and the one predicate of
 * who may see a case.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Access · 접근", allowedDependencies = {"terms", "audittrail", "signals"})
package org.openpass.access;
