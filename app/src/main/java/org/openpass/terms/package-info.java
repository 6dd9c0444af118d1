/** The field's words as types; knows nothing of the other floors. */
@org.springframework.modulith.ApplicationModule(displayName = "Terms · 용어", allowedDependencies = {})
package org.openpass.terms;
