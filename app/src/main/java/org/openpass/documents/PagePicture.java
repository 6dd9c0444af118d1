package org.openpass.documents;

/**
 * A page of a file as a picture.
 *
 * @param page counted from 1
 * @param pages how many the file has; 1 for pictures
 * @param mediaType of the picture
 */
public record PagePicture(int page, int pages, String mediaType, byte[] content) {
}
