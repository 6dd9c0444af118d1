/** The rules of cargo without a container: numbers, periods, rounds. */
@org.springframework.modulith.NamedInterface("model")
package org.openpass.cargo.model;
