/** OpenPass: every customs matter is a case, every kind of case a BPMN process. */
package org.openpass;
