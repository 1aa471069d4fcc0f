; Adds Postil to "Open with" for the files that it is meant for, and takes it out again. No file's own program is changed.
; https://learn.microsoft.com/en-us/windows/win32/shell/app-registration

!macro postilReads extension
  WriteRegStr SHELL_CONTEXT "Software\Classes\Applications\${APP_EXECUTABLE_FILENAME}\SupportedTypes" "${extension}" ""
!macroend

!macro customInstall
  WriteRegStr SHELL_CONTEXT "Software\Classes\Applications\${APP_EXECUTABLE_FILENAME}" "FriendlyAppName" "${PRODUCT_NAME}"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Applications\${APP_EXECUTABLE_FILENAME}\shell\open\command" "" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" "%1"'
  !insertmacro postilReads ".txt"
  !insertmacro postilReads ".md"
  !insertmacro postilReads ".markdown"
  !insertmacro postilReads ".html"
  !insertmacro postilReads ".htm"
  !insertmacro postilReads ".xhtml"
  !insertmacro postilReads ".mhtml"
  !insertmacro postilReads ".mht"
  !insertmacro postilReads ".epub"
!macroend

!macro customUnInstall
  DeleteRegKey SHELL_CONTEXT "Software\Classes\Applications\${APP_EXECUTABLE_FILENAME}"
!macroend
