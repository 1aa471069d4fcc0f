@echo off
rem As electron-chromium, for Windows. Untried: it has never run there.
setlocal
set "node=%~dp0..\node_modules\node\bin\node.exe"
if not exist "%node%" set "node=node"
set "inspect="
for %%a in (%*) do (
  if "%%~a"=="--inspect" set "inspect=--inspect=0"
  if "%%~a"=="--inspect=0" set "inspect=--inspect=0"
)
"%node%" %inspect% --import "file:///%~dp0hook.ts" "%~dp0start.ts" %*
