/** The arithmetic of the tariff: which rate applies and what it yields. Plain Java, no framework. */
package org.openpass.tariff.model;
