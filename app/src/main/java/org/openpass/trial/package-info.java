/**
 * The other side of a trial: an application started apart, with an engine and a database of its own, in which a draft is tried
 * on sample cases before it is released.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Trial · 모의실행")
package org.openpass.trial;
