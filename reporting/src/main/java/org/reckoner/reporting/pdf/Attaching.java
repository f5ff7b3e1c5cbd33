// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Calendar;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/**
 * Puts files into a PDF as ISO 19005-3, 6.8 asks: each named in the tree of embedded files and in
 * the catalogue's associated files, with its media type, its day and how it relates to the pages.
 */
final class Attaching {
  private static final COSName RELATIONSHIP = COSName.getPDFName("AFRelationship");
  private static final COSName ASSOCIATED = COSName.getPDFName("AF");

  private Attaching() {}

  static void attach(PDDocument document, List<Attachment> attachments, Calendar day)
      throws IOException {
    if (attachments.isEmpty()) {
      return;
    }
    Map<String, PDComplexFileSpecification> files = new TreeMap<>();
    COSArray associated = new COSArray();
    for (Attachment attachment : attachments) {
      PDComplexFileSpecification file = file(document, attachment, day);
      files.put(attachment.name(), file);
      associated.add(file.getCOSObject());
    }
    PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
    tree.setNames(files);
    var catalogue = document.getDocumentCatalog();
    PDDocumentNameDictionary names = catalogue.getNames();
    if (names == null) {
      names = new PDDocumentNameDictionary(catalogue);
    }
    names.setEmbeddedFiles(tree);
    catalogue.setNames(names);
    catalogue.getCOSObject().setItem(ASSOCIATED, associated);
  }

  private static PDComplexFileSpecification file(
      PDDocument document, Attachment attachment, Calendar day) throws IOException {
    byte[] bytes = attachment.content().getBytes(StandardCharsets.UTF_8);
    PDEmbeddedFile content =
        new PDEmbeddedFile(document, new ByteArrayInputStream(bytes), COSName.FLATE_DECODE);
    content.setSubtype(attachment.mediaType());
    content.setSize(bytes.length);
    content.setCreationDate(day);
    content.setModDate(day);
    PDComplexFileSpecification file = new PDComplexFileSpecification();
    file.setFile(attachment.name());
    file.setFileUnicode(attachment.name());
    file.setFileDescription(attachment.description());
    file.setEmbeddedFile(content);
    file.setEmbeddedFileUnicode(content);
    file.getCOSObject().setName(RELATIONSHIP, "Data");
    return file;
  }
}
