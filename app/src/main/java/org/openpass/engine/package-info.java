/**
 * The seam to the workflow engine: starts processes (relay), works their jobs under the fence, learns what happened
 * from the feed, and repairs (reconciler). The only module that imports {@code io.camunda}.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Engine · 업무엔진", allowedDependencies = {"terms", "signals", "continuity"})
package org.openpass.engine;
