package org.openpass.engine;

import java.util.List;
import java.util.Set;

/**
 * An automated step that this system has a worker for.
 *
 * @param name {@code module.verbObject}
 * @param needs the variables that it reads
 * @param gives those that its answer sets
 * @param once its effect is once a case, so that a model has it once on any path
 * @param after job types of which each path has one before it
 */
public record JobType(String name, List<Variable> needs, List<Variable> gives, boolean once, Set<String> after) {
}
