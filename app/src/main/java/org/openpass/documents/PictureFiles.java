package org.openpass.documents;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.openpass.documents.PageDrawing.Drawn;
import org.openpass.documents.PageDrawing.Refused;
import org.openpass.documents.PreviewRefused.Reason;

/** Makes pictures as small as a screen needs them, upright; runs in the process of {@link PageDrawing}. */
final class PictureFiles {

    /** The longer side of what is shown. */
    private static final int LONGEST = 2_000;

    private PictureFiles() {
    }

    static Drawn draw(byte[] content, int page) throws IOException, Refused {
        if (page > 1) {
            throw new Refused(Reason.NO_SUCH_PAGE);
        }
        boolean small = page == PageDrawing.SMALL;
        int longest = small ? PageDrawing.SMALL_PIXELS : LONGEST;
        BufferedImage image = shown(read(content, longest), Orientation.of(content), longest, small);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        boolean clear = image.getColorModel().hasAlpha();
        ImageIO.write(image, clear ? "png" : "jpg", out);
        return new Drawn(1, clear ? "image/png" : "image/jpeg", out);
    }

    /** Leaves lines and columns out while reading, so that no picture is ever whole in memory that is much larger than needed. */
    private static BufferedImage read(byte[] content, int longest) throws IOException, Refused {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new Refused(Reason.BROKEN);
            }
            ImageReader reader = readers.next();
            reader.setInput(in, true, true);
            int step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / (2 * longest));
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceSubsampling(step, step, 0, 0);
            try {
                return reader.read(0, param);
            } catch (javax.imageio.IIOException e) {
                // Colours for print (CMYK) are not read.
                throw new Refused(e.getMessage() != null && e.getMessage().contains("Unsupported") ? Reason.UNKNOWN_FORMAT
                        : Reason.BROKEN);
            } finally {
                reader.dispose();
            }
        }
    }

    /** @param onPaper white where the picture is clear, so that it becomes the smallest of files */
    private static BufferedImage shown(BufferedImage read, Orientation upright, int longest, boolean onPaper) {
        double scale = Math.min(1, longest / (double) Math.max(read.getWidth(), read.getHeight()));
        int width = (int) Math.max(1, Math.round(read.getWidth() * scale));
        int height = (int) Math.max(1, Math.round(read.getHeight() * scale));
        BufferedImage shown = new BufferedImage(upright.aside() ? height : width, upright.aside() ? width : height,
                read.getColorModel().hasAlpha() && !onPaper ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = shown.createGraphics();
        if (onPaper) {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, shown.getWidth(), shown.getHeight());
        }
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        AffineTransform turn = upright.turn(width, height);
        turn.scale(width / (double) read.getWidth(), height / (double) read.getHeight());
        pen.drawImage(read, turn, null);
        pen.dispose();
        return shown;
    }
}
