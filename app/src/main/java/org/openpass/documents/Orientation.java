package org.openpass.documents;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** How a camera was held, by the tag 0x0112 of Exif (CIPA DC-008, 4.6.5.1.6): browsers turn pictures by it, Java does not. */
record Orientation(int tag) {

    private static final Orientation UPRIGHT = new Orientation(1);
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int TAG = 0x0112;
    private static final int START_OF_SCAN = 0xFFDA;
    private static final int APPLICATION_1 = 0xFFE1;

    /** Of a JPEG file; upright where nothing is said. */
    static Orientation of(byte[] jpeg) {
        ByteBuffer file = ByteBuffer.wrap(jpeg);
        int at = 2;
        while (at + 4 <= jpeg.length) {
            int marker = file.getShort(at) & 0xFFFF;
            int length = file.getShort(at + 2) & 0xFFFF;
            if (marker <= 0xFF00 || marker == START_OF_SCAN) {
                return UPRIGHT;
            }
            if (marker == APPLICATION_1 && length > EXIF.length + 2 && at + 2 + length <= jpeg.length
                    && file.slice(at + 4, EXIF.length).equals(ByteBuffer.wrap(EXIF))) {
                return ofTags(file.slice(at + 4 + EXIF.length, length - 2 - EXIF.length));
            }
            at += 2 + length;
        }
        return UPRIGHT;
    }

    private static Orientation ofTags(ByteBuffer tiff) {
        try {
            tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int directory = tiff.getInt(4);
            for (int entry = 0; entry < (tiff.getShort(directory) & 0xFFFF); entry++) {
                int at = directory + 2 + 12 * entry;
                if ((tiff.getShort(at) & 0xFFFF) == TAG) {
                    int tag = tiff.getShort(at + 8);
                    return tag >= 1 && tag <= 8 ? new Orientation(tag) : UPRIGHT;
                }
            }
        } catch (IndexOutOfBoundsException cut) {
            return UPRIGHT;
        }
        return UPRIGHT;
    }

    /** Width and height change places. */
    boolean aside() {
        return tag >= 5;
    }

    /** Turns a picture of this width and height upright. */
    AffineTransform turn(int width, int height) {
        return switch (tag) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
