/** The demonstration: sample data by the administrators' API, then declarations filed as a broker's software would. */
package org.openpass.deploy.demo;
