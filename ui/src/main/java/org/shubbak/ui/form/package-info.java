/// Questions of a service as controls, made from the catalogue.
@NullMarked
package org.shubbak.ui.form;

import org.jspecify.annotations.NullMarked;
