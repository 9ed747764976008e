; Installer for Windows: for this user by default, for all users by choice (/AllUsers), silent with /S, upgrades in place.
; makensis -DVERSION=0.1.0 -DNUMBERS=0.1.0.0 -DPAYLOAD=dist\smconfig -DICON=build\smconfig.ico -DLICENCE=LICENSE -DOUT=setup.exe smconfig.nsi

Unicode true
Target amd64-unicode
SetCompressor /SOLID lzma

!define NAME "smconfig"
!define KEY "Software\smconfig"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\smconfig"

!define MULTIUSER_EXECUTIONLEVEL Highest
!define MULTIUSER_MUI
!define MULTIUSER_INSTALLMODE_COMMANDLINE
!define MULTIUSER_INSTALLMODE_DEFAULT_CURRENTUSER
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_KEY "${KEY}"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_VALUENAME "InstallMode"
!define MULTIUSER_INSTALLMODE_INSTDIR "${NAME}"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_KEY "${KEY}"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_VALUENAME "InstallDir"
!define MULTIUSER_USE_PROGRAMFILES64
!include MultiUser.nsh
!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh

Name "${NAME}"
OutFile "${OUT}"
BrandingText "${NAME} ${VERSION}"
VIProductVersion "${NUMBERS}"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "${NAME} ${VERSION}, installer"
VIAddVersionKey "LegalCopyright" "GPL-2.0-only"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_LANGDLL_REGISTRY_ROOT HKCU
!define MUI_LANGDLL_REGISTRY_KEY "${KEY}"
!define MUI_LANGDLL_REGISTRY_VALUENAME "InstallerLanguage"
!define MUI_FINISHPAGE_RUN "$INSTDIR\smconfig-gui.exe"

!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_LICENSE "${LICENCE}"
!insertmacro MULTIUSER_PAGE_INSTALLMODE
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES

!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Dutch"

LangString InUse ${LANG_ENGLISH} "smconfig is open. Close it, then try again."
LangString InUse ${LANG_DUTCH} "smconfig is open. Sluit het en probeer het opnieuw."
LangString DataStays ${LANG_ENGLISH} "Meters, history and keys of smconfig stay on this computer."
LangString DataStays ${LANG_DUTCH} "Meters, historie en sleutels van smconfig blijven op deze computer."
LangString Shortcut ${LANG_ENGLISH} "Configure smart meters"
LangString Shortcut ${LANG_DUTCH} "Slimme meters configureren"

!insertmacro MUI_RESERVEFILE_LANGDLL

Function .onInit
  !insertmacro MULTIUSER_INIT
  ${If} $INSTDIR == "$LOCALAPPDATA\smconfig" ; where user data lies
    StrCpy $INSTDIR "$LOCALAPPDATA\Programs\smconfig"
  ${EndIf}
  ${IfNot} ${Silent}
    !insertmacro MUI_LANGDLL_DISPLAY
  ${EndIf}
FunctionEnd

Function un.onInit
  !insertmacro MULTIUSER_UNINIT
  !insertmacro MUI_UNGETLANGUAGE
FunctionEnd

; A program that runs cannot be replaced: opening its file for writing tells.
!macro RefuseWhileOpen
  ${If} ${FileExists} "$INSTDIR\smconfig-gui.exe"
    ClearErrors
    FileOpen $0 "$INSTDIR\smconfig-gui.exe" a
    ${If} ${Errors}
      MessageBox MB_OK|MB_ICONEXCLAMATION "$(InUse)" /SD IDOK
      SetErrorLevel 5
      Abort "$(InUse)"
    ${EndIf}
    FileClose $0
  ${EndIf}
!macroend

Section "smconfig" Program
  SectionIn RO
  !insertmacro RefuseWhileOpen
  ; Upgrade in place: only what an installer put there goes; user data is in another folder.
  ${If} ${FileExists} "$INSTDIR\_internal\*.*"
    RMDir /r "$INSTDIR\_internal"
  ${EndIf}
  SetOutPath "$INSTDIR"
  File /r "${PAYLOAD}\*.*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\smconfig.lnk" "$INSTDIR\smconfig-gui.exe" "" "" "" SW_SHOWNORMAL "" "$(Shortcut)"
  WriteRegStr SHCTX "${KEY}" "InstallDir" "$INSTDIR"
  WriteRegStr SHCTX "${KEY}" "InstallMode" "$MultiUser.InstallMode"
  WriteRegStr SHCTX "${KEY}" "Version" "${VERSION}"
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayName" "smconfig"
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayIcon" "$INSTDIR\smconfig-gui.exe"
  WriteRegStr SHCTX "${UNINSTALL}" "Publisher" "The smconfig authors"
  WriteRegStr SHCTX "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr SHCTX "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode'
  WriteRegStr SHCTX "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode /S'
  WriteRegDWORD SHCTX "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD SHCTX "${UNINSTALL}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  IntFmt $0 "0x%08X" $0
  WriteRegDWORD SHCTX "${UNINSTALL}" "EstimatedSize" "$0"
SectionEnd

Section "un.smconfig"
  !insertmacro RefuseWhileOpen
  DetailPrint "$(DataStays)"
  Delete "$SMPROGRAMS\smconfig.lnk"
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\smconfig-gui.exe"
  Delete "$INSTDIR\smconfig.exe"
  Delete "$INSTDIR\LICENCES.txt"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  DeleteRegKey SHCTX "${UNINSTALL}"
  DeleteRegKey SHCTX "${KEY}"
SectionEnd
