/**
 * How the parts of the system are, in a sentence each: what the application stands on ({@code StoreHealth}), whether work goes
 * on ({@code FlowHealth}), and what people have to see to in time ({@code CareHealth}).
 */
package org.openpass.administration.health;
