/** Models as records without a word of the workflow engine, read behind one gate that refuses what is no model. */
@org.springframework.modulith.NamedInterface("reading")
package org.openpass.engine.reading;
