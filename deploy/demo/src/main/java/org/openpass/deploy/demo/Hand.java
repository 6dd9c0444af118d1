package org.openpass.deploy.demo;

/** One of those through whose hands cargo goes. @param name for people; @param api the door with this one's own key or account */
record Hand(String name, Api api) {
}
